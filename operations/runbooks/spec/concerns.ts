/** WHAT IS KNOWN OF SUCH THINGS: what experience asks of a feature, told by the words of its title and description. */

/** One subject on which experience has something to say. */
export interface Concern {
  readonly name: string;
  /** Words that bring it up. */
  readonly words: RegExp;
  readonly principles: readonly string[];
  readonly requirements: readonly string[];
  readonly questions: readonly string[];
  readonly risk: string;
}

const concerns: readonly Concern[] = [
  {
    name: 'Money',
    words: /\b(?:pay\w*|checkout|invoices?|billing|refunds?|prices?|pricing|subscriptions?|money|orders?)\b/i,
    principles: [
      'An amount is a whole number of the smallest unit of its currency, and is never kept without the currency.',
      'Nothing is charged twice: what moves money has a key by which a second request is recognized.',
    ],
    requirements: [
      'The same payment requested twice with one key is charged once, also after a timeout.',
      'A payment is shown as successful only after the provider has confirmed it.',
      'Every change of the state of a payment is kept with its time and its cause.',
      'Card numbers never reach our own servers, logs or database.',
      'A refund never exceeds what was paid.',
    ],
    questions: [
      'Which provider handles the payments, and which of its test modes may be used?',
      'Which currencies and countries are in scope, and who calculates tax?',
      'Who may refund, and until when?',
    ],
    risk:
      'Money is lost or charged twice when a request is repeated. Keys for repeated requests come first, with a test that ' +
      'repeats them.',
  },
  {
    name: 'Sign-in and rights',
    words: /\b(?:auth\w*|log-?ins?|sign-?(?:in|up)|passwords?|sessions?|tokens?|permissions?|roles?|access)\b/i,
    principles: [
      'Whether somebody may do something is decided on the server, each time, and never by what a page shows.',
    ],
    requirements: [
      'A request without a valid session is refused, and says how to sign in.',
      'A session ends after a stated time and when the person signs out, on every device.',
      'Passwords and tokens are never logged and never stored as they are.',
      'Repeated failed attempts are slowed down.',
    ],
    questions: ['Who signs in, and with what?', 'Which roles exist, and what may each of them do?'],
    risk: 'A missing check gives access to what belongs to others. Each right gets a test in which the wrong person is refused.',
  },
  {
    name: 'Personal data',
    words: /\b(?:users?|profiles?|accounts?|customers?|e-?mails?|address(?:es)?|people|personal|privacy)\b/i,
    principles: ['Only what is needed of a person is kept, and it can be exported and erased.'],
    requirements: [
      'A person can see, export and erase what is kept of them.',
      'Personal data is not written into logs.',
    ],
    questions: ['Which data of people is kept, why, and for how long?'],
    risk: 'Personal data ends up where it cannot be erased. What is kept is listed before anything is kept.',
  },
  {
    name: 'Files',
    words: /\b(?:uploads?|downloads?|files?|images?|photos?|attachments?|imports?|exports?|csv|pdf|documents?)\b/i,
    principles: ['A file from outside is hostile until it has been checked.'],
    requirements: [
      'Files above a stated size, or of a kind that is not listed, are refused with the reason.',
      'An interrupted transfer leaves nothing half-written behind.',
      'A file is never served in a way in which a browser would run it.',
    ],
    questions: ['Which kinds of files, how large, and how many?', 'Where are they kept, and who deletes them?'],
    risk: 'One large or hostile file stops everything. Limits apply before a file is read.',
  },
  {
    name: 'Messages',
    words: /\b(?:notif\w+|e-?mails?|messages?|sms|chat|webhooks?|alerts?|newsletters?)\b/i,
    principles: ['A message is sent once, however often sending is tried.'],
    requirements: [
      'A message that cannot be delivered is tried again with growing pauses, and then set aside where people see it.',
      'The same event never sends the same message twice.',
      'People can switch off each kind of message that they do not need.',
    ],
    questions: [
      'Which events send a message, to whom, and how soon?',
      'What happens when the service that delivers is down?',
    ],
    risk: 'A retry sends the same message many times. Each message has a key that is checked before sending.',
  },
  {
    name: 'Work in the background',
    words: /\b(?:queues?|jobs?|workers?|schedul\w+|sync\w*|cron|batch\w*|pipelines?|processing|background)\b/i,
    principles: ['Work that is interrupted continues, and work that is repeated changes nothing more.'],
    requirements: [
      'A crash at any point loses nothing and does nothing twice.',
      'What failed for good is kept with its error and can be started again.',
      'How much is waiting, and for how long, can be seen.',
    ],
    questions: ['How much work arrives at most, and how soon does it have to be done?'],
    risk: 'A crash leaves work half done. A test ends the process at each step and compares the result.',
  },
  {
    name: 'Search and lists',
    words: /\b(?:search\w*|lists?|filters?|find\w*|index\w*|sort\w*|catalog\w*|browse\w*)\b/i,
    principles: ['What a person has filtered can be linked to and returned to.'],
    requirements: [
      'A search without results says so and suggests what to try.',
      'Results are paged and stay in a stable order.',
      'A person finds only what they may see.',
    ],
    questions: ['What is searched, in which languages, and how soon does something new have to be found?'],
    risk: 'A search shows more than a person may see. Rights are part of the query and tested there.',
  },
  {
    name: 'Interfaces for programs',
    words: /\b(?:apis?|endpoints?|rest|graphql|integrations?|clients?|sdk|services?)\b/i,
    principles: [
      'What others call is a contract: it is described, checked at the border, and changed only by addition.',
    ],
    requirements: [
      'Input is checked at the border, and an error says which part of it is wrong.',
      'Limits are stated, and whoever exceeds them is told when to try again.',
      'The contract is published and a test compares it with the code.',
    ],
    questions: ['Who calls it, how often, and how are they told of changes?'],
    risk: 'A change breaks those who call it. The published contract is compared in CI.',
  },
  {
    name: 'Pages and forms',
    words: /\b(?:pages?|forms?|dashboards?|ui|screens?|editors?|views?|buttons?|themes?|dark mode|site)\b/i,
    principles: ['Every page works by keyboard, on a phone and with a screen reader.'],
    requirements: [
      'Everything can be done by keyboard, with a visible focus.',
      'What a person typed survives an error.',
      'The page works at a width of 320 pixels and with enlarged text.',
    ],
    questions: ['Who uses it, on which devices, and what do they want to get done?'],
    risk: 'It works only for those who built it. A check of accessibility runs in CI.',
  },
  {
    name: 'Stored data',
    words: /\b(?:databases?|schemas?|migrat\w+|tables?|records?|storage|models?|backups?)\b/i,
    principles: ['Stored data is changed in steps that each leave the running version working.'],
    requirements: [
      'Each change of the stored data can be applied while the old version still runs, and can be taken back.',
      'Data that is not valid is refused when it is written.',
      'A backup has been restored once, as a test.',
    ],
    questions: ['How much data is there, and how long may a change of it take?'],
    risk: 'A change of stored data cannot be taken back. It is rehearsed on a copy first.',
  },
];

/** What experience has to say, in the order of the catalogue; at most three subjects, so that a spec stays readable. */
export const concernsOf = (text: string): readonly Concern[] =>
  concerns.filter(({ words }) => words.test(text)).slice(0, 3);
