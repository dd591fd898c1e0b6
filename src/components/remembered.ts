/**
 * Runs in the head of every page, before anything is painted: puts what the reader chose on the
 * root element, where styles find it. The content security policy lets in this text and no other.
 */
export const REMEMBERED =
  'try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.getItem("reading")))}catch{}';
