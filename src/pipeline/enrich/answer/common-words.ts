import { fold } from '../../text/fold.ts';

const words = `
  about after again all also and any are been before being both but can could did does each for from had has have her here hers him his
  how into its just more most much not now off one only other our out over she should some such than that the their them then there
  these they this those through too two under until very was were what when where which while who whom whose why will with without would
  yet you your aber alle als also auch auf aus bei bis das dass dem den denn der des die dies diese dieser doch durch ein eine einem
  einen einer eines er für hat hier ihr ihre ist kann mehr mit nach nicht noch nur oder ohne sein seine sich sie sind über und uns unter
  vom von vor war was wenn werden wie wird zum zur avec aux ces cet cette dans des donc elle elles est était fait ils leur leurs lui
  mais même nous pas plus pour puis que qui sans ses son sont sous sur tout tous très une vers vous été être ante como con cuando del
  desde donde dos ella ellos entre era eran está están este esta esto estos fue hay las los más muy nos otra otro para pero por porque
  que quien ser sin sino sobre son sus también tan todo una uno unos ya ainda ao aos até com como das dos ela ele eles era essa esse
  esta está este eu foi isso isto mais mas mesmo muito não nas nos num numa para pela pelo por quando que quem sem ser seu sua são
  também tem uma uns você alla alle anche che chi come con cosa così dal dalla degli dei del della delle dello dopo era essere gli hanno
  il lei loro lui nel nella non per perché più poi quando quella quello questa questo sono sua sul sulla suo tra tutto una uno aan als
  bij dan dat deze die dit door een en geen haar had heb heeft het hij hun ik is kan maar meer met naar niet nog nu of om ons ook op
  over te tot uit van voor was wat werd wie worden zal ze zich zijn zo att av de den det detta du efter ej eller en ett från för ha han
  har hon i inte kan man med men mot nu när och om på sig sin som så till under upp ut var vi vid är över aby albo ale bez być był była
  było dla gdy ich jak jako jest jego jej już kiedy która które który lub może nad nie niż oraz pod przed przez przy się tak także tego
  tej ten też tylko tym więc wszystko без был была были было быть вам вас весь все всё где два для его если есть еще ещё или как когда
  кто мне меня можно мой нас него нее нет них она они оно при про раз сам себя так также там тем теперь то того тоже только том тут уже
  чего чем что чтобы эта эти это этот ama ancak bile bir biri bunu bunun çok daha değil diye gibi göre hem hep her için ile ise kadar ki
  mi nasıl olan olarak sonra şey şu ve veya ya yani session sessions listener listeners run runs step steps task tasks job jobs record
  records says said describes explains
`;

/** Words of grammar and of this project, which say nothing of what a text speaks of. Of a language without a list every word counts. */
export const commonWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(fold));
