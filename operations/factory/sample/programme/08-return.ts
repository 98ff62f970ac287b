import { music, type Session } from '../../media/session.ts';

/** Step 8: coming back to the day with something in hand, beside the stream again, in F major. */
export const session: Session = {
  code: 'S08-DFP-RETURN',
  step: 8,
  title: 'Carrying It Back',
  description:
    'Focus that cannot survive a doorbell is not worth much. **Energetically** this session warms the edges: sound, ' +
    'people and daylight come back in without washing anything away. **Practically** it closes a stretch of work: *what ' +
    'was found, what is next, what can be put down*.',
  transcript: true,
  chapters: [
    {
      title: 'First light',
      lines: [
        music(9, 'a stream, harp-like plucked notes, warm pads'),
        'Good morning, whatever the clock says.',
        2,
        'You have been away, and you are coming back with full hands.',
        3,
        'Let us look at what is in them.',
        3,
      ],
    },
    {
      title: 'What was found',
      lines: [
        'What do you know now, that you did not know when you sat down?',
        music(10, 'plucked notes rise, the stream'),
        'It may be small. Give it a name anyway.',
        4,
        'A thing with a name can be found again.',
        3,
      ],
    },
    {
      title: 'What is next',
      lines: [
        'And where does it want to go from here?',
        2,
        'Not all of the way. Only the next stone in the river.',
        music(10, 'a light pulse, the pads turn'),
        'Write it down, or say it to yourself in plain words.',
        1.5,
        'Tomorrow will be grateful to you.',
        4,
      ],
    },
    {
      title: 'What can be put down',
      lines: [
        'The rest you may put down.',
        2,
        'The worry that came along for company.',
        3,
        'The version of it that was going to be perfect.',
        3,
        'And the effort, now that it has done its work.',
        5,
        'Feel how light the hands are.',
        music(9, 'bright pads, water'),
      ],
    },
    {
      title: 'Opening the door',
      lines: [
        'Hear the farthest sound you can hear.',
        4,
        'And the nearest.',
        4,
        'Look around you, as if you had just been let in.',
        2.5,
        'You are back, and you have brought it with you.',
        music(15, 'the notes climb once more, the stream runs on'),
      ],
    },
  ],
  score: {
    chords: ['F2 C3 A3 E4 G4', 'D2 A2 F3 C4 E4', 'Bb1 F2 D3 A3 C4', 'C2 G2 E3 G3 D4'],
    chordSeconds: 14,
    loops: 'C5 A4 F4 G4 D5 C4',
    motif: 'C5 F5 G5 D5',
    instrument: 'pluck',
    texture: 'stream',
    textureGain: 0.7,
    brightness: 0.55,
    air: 0.5,
    tempo: 60,
    pulse: 0.4,
    arc: 'rise',
  },
};
