import { music, type Session } from '../../media/session.ts';

/** Step 1: arriving, over rain on a roof, in D major. */
export const session: Session = {
  code: 'S01-DFP-INTRO',
  step: 1,
  title: 'Arriving',
  description:
    'The first session asks for nothing. **Energetically** it lets the day run off like rain from a roof: weight comes ' +
    'down into the chair, and the breath finds its own length. **Practically** it shows how the nine steps work, and ' +
    'gives you a way of beginning that takes less than a minute once you know it.',
  transcript: true,
  chapters: [
    {
      title: 'Rain on the roof',
      lines: [
        music(10, 'rain on a roof, slow pads opening, a soft bell'),
        'Welcome.',
        1.5,
        'You have arrived at the beginning of the path, and there is nothing you need to bring.',
        2,
        'Outside, it is raining.',
        1,
        'Inside, it is warm, and for a few minutes nobody is waiting for you.',
        3,
      ],
    },
    {
      title: 'Coming down',
      lines: [
        'Notice where your body meets the chair.',
        2,
        'Let the chair do the work of holding you.',
        3,
        'Let your shoulders come down, as if someone had taken a coat from them.',
        3,
        'And let your hands be heavy.',
        music(9, 'bells over slow pads, rain'),
      ],
    },
    {
      title: 'A longer breath',
      lines: [
        'Now follow one breath, all the way in.',
        3,
        'And all the way out.',
        4,
        'Again, without helping it.',
        6,
        'When a thought comes by, you do not have to send it away.',
        1.2,
        'Let it pass the window, and listen to the rain.',
        music(12, 'rain and low pads, a bell answers far away'),
      ],
    },
    {
      title: 'The path ahead',
      lines: [
        'There are nine sessions on this path.',
        1.2,
        'The first three gather your attention.',
        1.2,
        'The next three put it to work.',
        1.2,
        'The last three bring it home.',
        2.5,
        'Each begins the way this one did: you sit down, you let go of the coat, you breathe out.',
        2.5,
        'That is all the preparation there will ever be.',
        2,
        'Stay for a moment with the rain.',
        music(15, 'the rain thins, the last bell rings out, the pads fade'),
      ],
    },
  ],
  score: {
    chords: ['D2 A2 F#3 A3 E4', 'G2 D3 F#3 B3 D4', 'B1 F#2 D3 A3 C#4', 'A1 E2 C#3 B3 E4'],
    chordSeconds: 17,
    loops: 'D4 F#4 A4 E5 B3',
    motif: 'A4 D5 E5 B4',
    instrument: 'bell',
    texture: 'rain',
    textureGain: 0.9,
    brightness: 0.3,
    air: 0.5,
    tempo: 0,
    pulse: 0,
    arc: 'arch',
  },
};
