import { music, type Session } from '../../media/session.ts';

/** Step 5: staying with it, in the stride of the sea, between E major and C sharp minor. */
export const session: Session = {
  code: 'S05-DFP-SUSTAIN',
  step: 5,
  title: 'The Long Stride',
  description:
    'Anyone can concentrate for a minute; this session is about the fortieth. **Energetically** it trades push for ' +
    'rhythm, as walkers do on the second day. **Practically** it gives three signs that you are forcing, and *one ' +
    'small correction* for each.',
  transcript: true,
  chapters: [
    {
      title: 'Along the shore',
      lines: [
        music(9, 'slow surf, plucked notes, an even pulse'),
        'Think of a long beach in the early morning, and of walking beside the water.',
        2,
        'There is no hill to climb here.',
        1.2,
        'There is only the next step, and the sea keeping time.',
        music(8, 'surf and pulse'),
      ],
    },
    {
      title: 'Three signs',
      lines: [
        'There are three signs that you have begun to push.',
        2,
        'The first is that you hold your breath.',
        1.2,
        'Then let one out, longer than you need.',
        5,
        'The second is that your eyes grip what they look at.',
        1.2,
        'Then look at the horizon, and count one wave.',
        5,
        'The third is that you start to count what is left.',
        1.2,
        'Then come back to this step, which is the only one you can take.',
        music(11, 'a wave runs up the sand, plucked notes overlap'),
      ],
    },
    {
      title: 'Walking on',
      lines: [
        'Now nothing needs correcting.',
        2,
        'Let the work and the breath find the same length of stride.',
        music(16, 'even pulse, pads rise and fall like swell'),
        'You are still walking.',
        2,
        'Notice that it does not cost very much.',
        4,
      ],
    },
    {
      title: 'Footprints',
      lines: [
        'If you turned around now, you would be surprised how far the footprints go.',
        2.5,
        'But there is no need to turn around.',
        2,
        'Keep the stride, and leave the distance to the sea.',
        music(16, 'the pulse thins out, surf remains'),
      ],
    },
  ],
  score: {
    chords: ['C#2 G#2 E3 B3 D#4', 'A1 E2 C#3 G#3 B3', 'E2 B2 G#3 B3 F#4', 'B1 F#2 D#3 F#3 C#4'],
    chordSeconds: 16,
    loops: 'G#4 B4 E5 F#4 C#4 B3',
    motif: 'B4 E5 F#5 C#5',
    instrument: 'pluck',
    texture: 'sea',
    textureGain: 1,
    brightness: 0.45,
    air: 0.5,
    tempo: 56,
    pulse: 1,
    arc: 'level',
  },
};
