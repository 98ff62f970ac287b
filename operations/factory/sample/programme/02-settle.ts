import { music, type Session } from '../../media/session.ts';

/** Step 2: settling, by water that clears, in the lydian mode on C. */
export const session: Session = {
  code: 'S02-DFP-SETTLE',
  step: 2,
  title: 'Settling the Water',
  description:
    'A stirred-up mind is like a glass of lake water: it clears by itself if nobody shakes it. **Energetically** this ' +
    'session lets what is churning sink. **Practically** it trains the one skill everything later rests on, which is ' +
    'noticing that you have wandered and coming back *without comment*.',
  transcript: true,
  chapters: [
    {
      title: 'A glass of lake water',
      lines: [
        music(9, 'wind in high grass, wide pads, single plucked notes'),
        'Hello again.',
        1.5,
        'Sit down, let go of the coat, and breathe out.',
        4,
        'Imagine a glass of water, just lifted from a lake.',
        1.5,
        'It is brown with sand, and everything in it is moving.',
        3,
      ],
    },
    {
      title: 'Putting it down',
      lines: [
        'You could stir it, to make it settle faster.',
        1.2,
        'It would not help.',
        2.5,
        'So you put it down on the table, and take your hand away.',
        5,
        'That is all you are doing now, with the whole of the day.',
        music(10, 'wind rises and falls, plucked notes wander'),
      ],
    },
    {
      title: 'Coming back',
      lines: [
        'Rest your attention on the breath, where you feel it most.',
        4,
        'In a little while you will be somewhere else.',
        1.2,
        'In a list, in a letter, in a conversation from last week.',
        3,
        'The moment you notice it, you have already returned.',
        2,
        'No need to scold, and no need to hurry.',
        1.2,
        'Just back, to this breath.',
        music(14, 'pads breathe slowly, time to practice'),
        'And if you were away just now: welcome back.',
        4,
      ],
    },
    {
      title: 'Clear to the bottom',
      lines: [
        'Look at the glass again.',
        2,
        'The sand is lying on the floor of it, grain by grain.',
        1.5,
        'Nobody removed anything.',
        1.2,
        'And still, you can see straight through.',
        4,
        'Take that clearness with you, into the next thing you do.',
        music(15, 'one long chord, the wind dies down'),
      ],
    },
  ],
  score: {
    chords: ['C2 G2 E3 B3 D4', 'A1 E2 C3 G3 B3', 'D2 A2 F#3 C4 E4', 'E2 B2 G3 B3 D4', 'G1 D2 B2 A3 D4'],
    chordSeconds: 16,
    loops: 'G4 B4 D5 E4 A4',
    motif: 'G4 C5 D5 A4',
    instrument: 'pluck',
    texture: 'wind',
    textureGain: 0.8,
    brightness: 0.32,
    air: 0.9,
    tempo: 0,
    pulse: 0,
    arc: 'ebb',
  },
};
