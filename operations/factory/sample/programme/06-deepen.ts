import { music, type Session } from '../../media/session.ts';

/** Step 6: going down, into a cave with dripping water, in B flat minor. */
export const session: Session = {
  code: 'S06-DFP-DEEPEN',
  step: 6,
  title: 'Below the Surface',
  description:
    'Halfway along, the path goes down. **Energetically** the session leads below the level of effort, to where the ' +
    'water hardly moves. **Practically** it is a ten-step descent, to be used when a problem wants *depth* more than ' +
    'hours. Headphones are worth it here.',
  transcript: true,
  chapters: [
    {
      title: 'The stair',
      lines: [
        music(10, 'a deep drone, water drops in a wide cave, felt piano'),
        'There is a stair cut into the rock, and a rail for your hand.',
        2.5,
        'It goes down ten steps, and it is perfectly safe.',
        3,
      ],
    },
    {
      title: 'Going down',
      lines: [
        'Ten.',
        3,
        'Nine. The light behind you turns blue.',
        3,
        'Eight.',
        3,
        'Seven. The air is cool, and smells of stone.',
        3,
        'Six.',
        3,
        'Five. You are halfway, and the voices from above have stopped.',
        4,
        'Four.',
        3,
        'Three. Each breath goes a little further down than you do.',
        4,
        'Two.',
        3,
        'One.',
        4,
      ],
    },
    {
      title: 'The lake',
      lines: [
        'In front of you lies a lake, so still that you only know it by the drops.',
        music(10, 'drops, long reverberation, the drone deepens'),
        'Put your question on the water, the way one puts down a paper boat.',
        4,
        'Do not push it.',
        1.5,
        'Watch where it wants to go.',
        music(18, 'low pulse, drone, slow piano notes far apart'),
        'Something has changed about it.',
        1.5,
        'Perhaps only how large it looks.',
        5,
      ],
    },
    {
      title: 'Back up, lightly',
      lines: [
        'You may leave the boat on the lake. It will go on without you.',
        3,
        'The stair is shorter on the way up.',
        2,
        'Three. Two. One.',
        2,
        'And you are where you were, with a little of the quiet on your clothes.',
        music(15, 'the drone lifts, a last drop falls'),
      ],
    },
  ],
  score: {
    chords: ['Bb1 F2 Db3 Ab3 C4', 'Gb1 Db2 Bb2 F3 Ab3', 'Eb2 Bb2 Gb3 Db4 F4', 'Ab1 Eb2 Db3 Eb3 Bb3'],
    chordSeconds: 20,
    loops: 'F4 Ab3 Db4 Bb3 Eb4',
    motif: 'F4 Bb4 C5 Gb4',
    instrument: 'felt',
    texture: 'cave',
    textureGain: 1,
    brightness: 0.2,
    air: 0.7,
    tempo: 48,
    pulse: 0.7,
    arc: 'arch',
  },
};
