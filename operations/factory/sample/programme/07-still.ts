import { music, type Session } from '../../media/session.ts';

/** Step 7: mostly music, on one long B flat; its transcript is left out on purpose, to show how the site reports it. */
export const session: Session = {
  code: 'S07-DFP-STILL',
  step: 7,
  title: 'The Open Room',
  description:
    'The guide says very little here. **Energetically** it is the widest session of the nine: no image, no count, just ' +
    'room. **Practically** it is a rest between two pieces of work, and a test of whether attention can stay *without ' +
    'being given anything to hold*.',
  transcript: false,
  chapters: [
    {
      title: 'Opening',
      lines: [
        music(12, 'wide pads, distant wind, one bell'),
        'In this session there is nothing to picture, and nothing to count.',
        2.5,
        'There is only a room, with all of its windows open.',
        music(14, 'pads and bells'),
      ],
    },
    {
      title: 'Nothing added',
      lines: [
        'If you find yourself improving it, stop.',
        music(26, 'slow bells, breathing pads'),
        'Still here.',
        music(22, 'the wind crosses the room'),
      ],
    },
    {
      title: 'Nothing missing',
      lines: [
        'Listen to the space between the sounds.',
        music(28, 'longer silences between the bells'),
        'It was here before the music, and it will not leave with it.',
        music(22, 'the bells come to rest, pads fade into wind'),
      ],
    },
  ],
  score: {
    chords: ['Bb1 F2 D3 A3 C4', 'C2 G2 E3 Bb3 D4', 'G1 D2 Bb2 F3 A3', 'F2 C3 A3 C4 E4'],
    chordSeconds: 22,
    loops: 'F4 C5 D4 A4 G4',
    motif: 'F4 Bb4 C5 G4',
    instrument: 'bell',
    texture: 'wind',
    textureGain: 0.6,
    brightness: 0.4,
    air: 1.1,
    tempo: 0,
    pulse: 0,
    arc: 'arch',
  },
};
