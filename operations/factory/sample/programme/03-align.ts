import { music, type Session } from '../../media/session.ts';

/** Step 3: one intention, over warm tape and felt piano, in E dorian. */
export const session: Session = {
  code: 'S03-DFP-ALIGN',
  step: 3,
  title: 'One Clear Line',
  description:
    'Body, breath and purpose are brought onto one line. **Energetically** it is the feeling of a picture that finally ' +
    'hangs straight. **Practically** you leave with *one sentence* that says what the next hour is for, and with an ' +
    'answer ready for everything it is not for.',
  transcript: true,
  chapters: [
    {
      title: 'Standing a tower',
      lines: [
        music(9, 'worn tape, felt piano, low pads'),
        'Sit as if a thread were drawing you up, from the crown of your head.',
        3,
        'The feet below the knees.',
        1.5,
        'The ribs above the hips.',
        1.5,
        'The head resting on top, like a stone that someone balanced on a cairn.',
        4,
        'When things are in line, they need very little strength to stay there.',
        3,
      ],
    },
    {
      title: 'The question',
      lines: [
        'Now let a question come, and do not answer it yet.',
        2,
        'What is the next hour for?',
        music(10, 'felt piano, unhurried'),
        'Many things will raise a hand.',
        1.2,
        'Thank them, and let them sit down again.',
        3,
        'One of them is quiet, and does not go away.',
        5,
      ],
    },
    {
      title: 'One sentence',
      lines: [
        'Give it a sentence.',
        1.5,
        'A short one, with a verb in it.',
        2,
        'Say it once, without a sound.',
        5,
        'Now breathe in, along the length of your back.',
        3,
        'And breathe out, along the length of the sentence.',
        4,
        'Once more.',
        music(12, 'pads widen, the piano repeats its four notes'),
      ],
    },
    {
      title: 'Holding the line',
      lines: [
        'Something will come and ask for you before the hour is over.',
        1.5,
        'You can say to it: yes, and later.',
        3.5,
        'Yes, because it may be good.',
        1.2,
        'Later, because this is what the hour is for.',
        3,
        'One body, one breath, one line.',
        2,
        'Begin when you are ready.',
        music(14, 'the piano slows, tape hiss, silence'),
      ],
    },
  ],
  score: {
    chords: ['E2 B2 G3 D4 F#4', 'A1 E2 C#3 G3 B3', 'G1 D2 B2 F#3 A3', 'B1 F#2 D3 A3 E4'],
    chordSeconds: 15,
    loops: 'E4 B4 D5 F#4 A3',
    motif: 'B4 E5 F#5 C#5',
    instrument: 'felt',
    texture: 'tape',
    textureGain: 0.8,
    brightness: 0.38,
    air: 0.4,
    tempo: 0,
    pulse: 0,
    arc: 'arch',
  },
};
