/**
 * Common nouns, adjectives and adverbs of English, in the singular, that copy capitalises only at
 * the start of a sentence. After West's A General Service List of English Words, with words of
 * newspaper pages ("caption", "photo"), holidays and seasons.
 */
export const COMMON_WORDS = new Set(
  `ability absence accident account act action activity addition address admission advance advantage adventure advertisement advice
  affair afternoon age agreement aid aim air amount amusement anger animal answer anxiety apology appearance appendix apple application
  area argument arm arrangement arrival art article attempt attention attraction audience autumn average baby back background bag balance
  ball basis bath battle beauty bed beer beginning behaviour behavior belief benefit bill bird birth birthday blame blood board boat body
  bone book booking border bottle bottom box brain bread breakfast breath brick bridge broadcast budget building bus business butter
  cake calm camp canal cap caption car card care career case cash cat cattle cause centre center century ceremony certainty chain chair chance change chapter
  character charge cheese choice christmas cigarette cinema circle city class clock cloth clothing cloud coal coat coffee coin cold
  collar collection colour color column comfort command comment committee comparison competition complaint concern condition
  confidence confusion congratulations connection contact content contract control conversation copy corn corner correction cost cotton
  cough council country courage course court cover cow credit crew crime critic criticism crop crowd cruelty cry culture cup cure
  currency current curtain custom customer damage dance danger dark date daughter dawn day dead deal death debate decade debt decision
  defeat defence defense degree delay delight demand department depth description desert design desire desk destruction detail
  development difference difficulty dinner direction director dirt disaster discount discovery discussion disease disgust distance
  distribution doctor dog door doubt dream dress drink drive driver drop duty ear earth easter edge editor education effect effort
  egg election electricity email emergency employment end enemy energy engine enjoyment entry envelope environment equipment error
  escape estimate evening event evidence example exchange excitement exclusive exhibition existence expansion expense experience
  experiment expert explanation eye face fact failure faith fall family fan farm fashion fate father fault favour favor fear feature
  feeling fence fever field fight figure file fill film finance finger fire firm fish flag flame flight flood floor flour flower
  food foot football force forecast forest form fortune freedom friend friendship front fruit fuel fun funding funeral furniture future
  gain gallery game garden gas gate gift girl glass goal gold good goods government grain grass ground group growth guest guide gun
  habit hair half hall hand happiness harbour harbor harm harvest haste hat hate head headline health heart heat height help history
  hole holiday home honour honor hope horse hospital hotel hour house humour humor hunger husband ice idea image importance
  improvement income increase industry information injury ink inquiry instruction insurance interest interview introduction
  invention investigation invitation iron island issue job joke journey joy judgment jump jury justice key kick kind kitchen knee
  knife knowledge labour labor lack lamp land language laughter law leader leaf learning legend length lesson letter level liberty
  library lie life lift light limit line lip liquid list literature loan look loss lot love luck lunch machine mail majority
  man management manner map mark market marriage mass match material matter meal meaning measure meat media medicine meeting member memory
  message metal method middle midday midnight mile milk mind mine minister minority minute mistake mixture moment money month moon
  morning mother motion mountain mouth movement music name nation nature neck need neighbour neighbor net news night noise noon note
  notice number objection object occasion offence offense offer office officer oil operation opinion opportunity opposite order
  organisation organization ornament owner package page pain paint pair paper parcel pardon parent parking part partner party passage
  passenger past path patience pattern pause pay payment peace pen people percentage performance permission person phone photo
  photograph picture piece pipe place plan plane plant plate play player pleasure pocket poem point poison police policy politics
  population position possession possibility post pot potato poverty powder power practice praise prayer preparation presence present
  president press pressure price pride priest prison prisoner prize problem process production profession profit programme program
  progress project promise proof property proposal protection protest public pupil purpose quality quantity quarter question queue
  race railway rain range rate reaction reader reality reason receipt recognition record reduction reference refreshment refusal
  regard region registration regret relation relationship relative release relief religion remark remedy rent repair repetition
  reply report reputation request rescue research reserve resident respect response responsibility rest result revenge review reward
  rhythm rice riot rise risk rival river road rock roof room root rope rule rumour rumor rush sacrifice safety sailor salary sale
  salt sample sand satisfaction scale scene schedule school science score sea search seat second secret secretary section security
  seed sense sentence series servant service session shadow shake shame shape share sheet shelter ship shirt shock shoe shop shopper
  shore shot shoulder show side sight sign signal silence silk silver size skill skin sky slave sleep smell smile smoke snow soap
  society soil soldier solution son song sorrow sort soul sound soup source space speech speed spelling spirit spite sport spot
  spring staff stage stain stair stamp standard star start state statement station steam steel step stick stock stomach stone stop
  store storm story stranger stream street strength strike string student study stuff style subject success sugar suggestion
  summary summer sun supper supply support surface surgery surprise survey suspicion sweat sympathy system table tail talk tax tea
  teacher team tear technology temperature tendency term test text thanks theatre theater theory thing thought threat throat thunder
  ticket tide time tip title tobacco tongue tool tooth top total touch tour town toy trade tradition traffic train translation
  transport travel treatment tree trial trip trouble trust truth tube turn twist type umbrella union unit university update use
  user value variety vehicle verdict version vessel victim victory video view village violence virtue visit visitor voice volume
  volunteer vote wage waiter walk wall war warning waste watch water wave way weakness wealth weapon weather wedding week weekend
  weight wheel wind window wine wing winner winter wire witness woman wonder wood wool word work worker world worry wound wreck
  writer yard year youth
  able absolute accidental active actual afraid alive angry ancient anxious available awful awake aware bad beautiful best better big
  bitter blind brave brief bright broad broken busy careful careless cheap cheerful chief civil clean clear clever close comfortable
  common complete complex confident confidential conscious correct crucial cruel curious daily deaf dear deep delicate delicious
  dependent different difficult dirty distant domestic double dry due eager early eastern easy effective efficient elder electric
  empty enough entire equal essential exact excellent expensive extra extraordinary extreme fair false familiar famous far fast fat
  few final fine firm flat foolish foreign formal former fortunate free frequent fresh full funny further general generous gentle glad
  grand grateful great greater guilty happy hard healthy heavy high holy honest hot huge hungry ill immediate important impossible
  independent innocent interesting international internal jealous key large late latest lazy least less likely little live local lone
  loose lost loud low lower lucky main major male married medical mere military minor mixed modern moral more most multiple mutual
  narrow native natural near neat necessary negative nervous new next nice noble normal northern numerous obvious odd official old
  only open opposite ordinary original other outer overall own particular perfect permanent personal plain pleasant political poor
  popular positive possible practical precious previous primary private probable proper proud pure quick quiet rapid rare raw ready
  real recent regular relevant remaining responsible rich ripe rough round rude sad safe same satisfactory scarce secret senior
  separate serious severe sharp short shy sick silent similar simple single slight slow small smooth social soft solemn solid sore
  southern special square steady steep stiff straight strange strict strong stupid successful such sudden sufficient suitable sure
  sweet tall tender thick thin thorough tight tiny tired tough true typical ugly unable unknown unusual upper upset urgent useful
  usual vain various vast violent warm weak western wet whole wicked wide wild willing wise wonderful worse worst worth worthy wrong
  yearly young
  again ago ahead almost alone aloud already altogether always apart around aside away beforehand ever everywhere forever forward
  forwards afterward afterwards backward backwards anywhere nowhere somewhere hardly indoors just maybe never nowadays
  often outdoors quite rather scarcely seldom still straightaway together too twice very
  born brought built done drawn driven given gone grown held hidden known laid led left meant met paid proven right seen shown sold
  spoken sworn taken thrown torn wholly worn written
  below beneath beside besides onto opposite past plus minus underneath versus via
  ah alas bravo cheers dear goodbye hello hey hi hooray hush oh ouch sorry wow
  bcc cc fw fwd re rsvp
  either neither whichever whoever whatever yours ours mine theirs hers those these`.split(/\s+/),
);
