/**
 * Past forms of common irregular verbs, and of "be", "have" and "do", after Quirk et al., A
 * Comprehensive Grammar of the English Language. Forms that are written like the present ("cut",
 * "hit") are omitted, except the commonest in news.
 */
export const PAST_FORMS =
  "was were had did said told went came took made gave got began became kept left led lost met paid held sold sent spent won fell rose grew brought bought thought taught caught fought sought felt dealt meant slept swept built lent heard stood understood found wound bound spoke broke woke chose froze stole wrote rode rose drove strove swore wore tore bore knew flew drew threw blew grew saw shot sat ran swam sang rang sank drank shook forgot forbade hid bit struck stuck hung dug swung won stung spun fled bled bred fed read laid lay lit slid shone overtook withdrew overthrew undertook hit put set cut shut";
