import type { Honest } from './attempt.ts';

/** Records in languages of western and southern Europe. */
export const honestWest: Readonly<Record<string, Honest>> = {
  rain: {
    language: 'en',
    kind: 'session',
    fields: {
      title: 'session: Rain on the Roof',
      description:
        'The first session asks for nothing. **Energetically** it lets the day run off like rain from a roof: weight ' +
        'comes down into the ' +
        'chair, and the breath finds its own length. **Practically** it shows how the path works, and gives you a ' +
        'way of beginning that ' +
        'takes less than a minute once you know it.\n\n- **When:** at the start of a day\n- **Needs:** a chair, ' +
        'nothing else\n- **Length:** 2 min 36 s',
    },
    answer: {
      summary:
        'Energetically, the session lets the day run off like rain: weight settles into the chair and the breath ' +
        'finds its own length. ' +
        'Practically, it shows how the path works and offers a way of beginning that takes less than a minute.',
      evidence: ['it lets the day run off like rain from a roof', 'Practically it shows how the path works'],
    },
  },
  earphones: {
    language: 'en',
    kind: 'run',
    fields: {
      title: 'run: jonah for S01-DFP-INTRO',
      intention: 'A friend sent me the link. I sleep badly and think too much, in that order.',
      notes:
        'Heard it in bed, which I suppose is cheating. Woke up at six with the earphones in. I would like to hear ' +
        'the second one sitting up.',
    },
    answer: {
      summary:
        'Jonah, who sleeps badly and thinks too much, heard the session in bed and woke at six with the earphones ' +
        'still in. He would like to ' +
        'hear the second one sitting up.',
      evidence: ['Woke up at six with the earphones in', 'I sleep badly and think too much'],
      patternTag: 'rest',
      recommendation: { session: 'S02-DFP-SETTLE', why: 'He would like to hear the second one sitting up.' },
    },
  },
  player: {
    language: 'en',
    kind: 'task',
    fields: {
      title: 'task: keep the sound playing while the page changes',
      description:
        'Whoever follows a link to the next step loses the sound, and has to find the place again. The player has to ' +
        'survive navigation: same ' +
        'element, same position, no gap. Found in #12 by three listeners.',
    },
    answer: {
      summary:
        'Following a link to the next step stops the sound, so listeners lose their place. The player should survive ' +
        'navigation with the same ' +
        'element and position and no gap; three listeners found this in #12.',
      evidence: ['Whoever follows a link to the next step loses the sound'],
    },
  },
  Pulse: {
    language: 'de',
    kind: 'session',
    fields: {
      title: 'session: Das Licht aufdrehen',
      description:
        'Was ausgerichtet wurde, bekommt nun Kraft. Energetisch dreht die Sitzung die Aufmerksamkeit auf wie eine ' +
        'Lampe: dasselbe Licht, nur ' +
        'mehr davon. Praktisch ist sie für die Minute vor anstrengender Arbeit gedacht. Ein tiefer Puls setzt nach ' +
        'dem ersten Kapitel ein und bleibt.',
    },
    answer: {
      summary:
        'Energetisch gibt die Sitzung dem Ausgerichteten Kraft und dreht die Aufmerksamkeit auf wie eine Lampe. ' +
        'Praktisch ist sie für die Minute ' +
        'vor anstrengender Arbeit gedacht; nach dem ersten Kapitel setzt ein tiefer Puls ein.',
      evidence: ['Praktisch ist sie für die Minute vor anstrengender Arbeit gedacht.'],
    },
  },
  silence: {
    language: 'fr',
    kind: 'session',
    fields: {
      title: "session: Sous la surface de l'eau",
      description:
        "À mi-chemin, le parcours descend. La séance mène sous le niveau de l'effort, là où l'eau ne bouge presque " +
        "plus. C'est une descente en " +
        "dix marches, à utiliser quand un problème demande plus de profondeur que d'heures. Le casque en vaut la peine ici.",
    },
    answer: {
      summary:
        "La séance mène sous le niveau de l'effort, où l'eau ne bouge presque plus. Cette descente en dix marches " +
        'sert quand un problème ' +
        'demande de la profondeur plutôt que des heures, de préférence au casque.',
      evidence: ["la séance mène sous le niveau de l'effort", 'une descente en dix marches'],
    },
  },
  invierno: {
    language: 'es',
    kind: 'event',
    fields: {
      title: 'event: encuentro de invierno',
      description:
        'Una tarde para escuchar juntos los pasos 7, 8 y 9 en una sola sala, con sopa entre uno y otro. Todavía ' +
        'falta el lugar: hace falta una ' +
        'sala tranquila para treinta personas, sin tráfico delante de las ventanas.',
    },
    answer: {
      summary:
        'El encuentro reúne a quienes quieren escuchar juntos los pasos 7, 8 y 9, con sopa entre uno y otro. Todavía ' +
        'falta el lugar, una sala ' +
        'tranquila para treinta personas y sin tráfico.',
      evidence: ['Una tarde para escuchar juntos los pasos 7, 8 y 9'],
    },
  },
  legendas: {
    language: 'pt',
    kind: 'task',
    fields: {
      title: 'task: legendas em português para os passos 1 a 3',
      description:
        'Os textos estão quase prontos, e há quem pergunte se pode ler em português enquanto a voz fala inglês. ' +
        'Faltam a revisão de duas ' +
        'pessoas que já ouviram as sessões e os tempos de cada frase.',
    },
    answer: {
      summary:
        'Os textos das legendas em português estão quase prontos, pois há quem queira ler enquanto a voz fala ' +
        'inglês. Ainda faltam a revisão de ' +
        'duas pessoas e os tempos de cada frase.',
      evidence: ['Os textos estão quase prontos'],
    },
  },
  respiro: {
    language: 'it',
    kind: 'run',
    fields: {
      title: 'run: marta per S09-DFP-INTEGRATE',
      intention: 'Chiudere bene il percorso e vedere se un solo respiro basta in una mattina di scuola.',
      notes: 'È la stessa pioggia, e mi ha commossa. Il respiro basta circa la metà delle volte, e la metà è tanto.',
    },
    answer: {
      summary:
        'Marta voleva chiudere bene il percorso e vedere se un respiro basta in una mattina di scuola. La stessa ' +
        'pioggia l’ha commossa, e il ' +
        'respiro basta circa la metà delle volte.',
      evidence: ['Il respiro basta circa la metà delle volte'],
      patternTag: 'integration',
    },
  },
  opnames: {
    language: 'nl',
    kind: 'job',
    fields: {
      title: 'job: rechten van de veldopnames regelen',
      description:
        'Elk geluid op het pad is van onszelf, behalve één. De regen in stap 1 komt van een archief dat toestemming ' +
        'wil zien voor podcasts. ' +
        'Tot die er is, kan de feed niet naar buiten.',
    },
    answer: {
      summary:
        'Op één na is elk geluid op het pad van onszelf. De regen in stap 1 komt uit een archief dat toestemming ' +
        'voor podcasts wil zien, en ' +
        'zolang die ontbreekt kan de feed niet naar buiten.',
      evidence: ['Elk geluid op het pad is van onszelf, behalve één'],
    },
  },
  pausen: {
    language: 'sv',
    kind: 'session',
    fields: {
      title: 'session: Pausen före svaret',
      description:
        'Sessionen handlar om pausen mellan en fråga och svaret. Den lär kroppen att vänta ett andetag innan orden ' +
        'kommer, och passar före ett ' +
        'svårt samtal. Rösten säger bara sex meningar.',
    },
    answer: {
      summary:
        'Sessionen övar pausen mellan fråga och svar: kroppen lär sig att vänta ett andetag innan orden kommer. Den ' +
        'passar före ett svårt samtal.',
      evidence: ['Den lär kroppen att vänta ett andetag innan orden kommer'],
    },
  },
};
