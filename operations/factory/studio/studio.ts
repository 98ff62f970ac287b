/**
 * The recording studio, a process of its own: it takes a script on its standard input, writes the files of the session, and says what it
 * measured. It works without pause for many seconds, so whoever has leases to renew and signals to hear starts it and waits.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ambience } from '../media/ambience.ts';
import { encode } from '../media/encode.ts';
import { loudnessOf } from '../media/loudness.ts';
import { mix } from '../media/mix.ts';
import { timeline } from '../media/timeline.ts';
import { espeak } from '../media/voices/espeak.ts';
import { rhvoice } from '../media/voices/rhvoice.ts';
import { webvtt } from '../media/webvtt.ts';
import { cover } from './cover.ts';
import { filesOf, type Order, orderSchema, type Recorded } from './order.ts';
import { sessionOf } from './session-of.ts';

/** The highest true peak that a file may have, in dB. */
const ceiling = -1;

async function record({ script, album, voice: engine, folder }: Order): Promise<Recorded> {
  const session = sessionOf(script);
  const voice = engine === 'rhvoice' ? rhvoice : espeak(script.language);
  const plan = timeline(session.chapters, voice.speak);
  const starts = plan.chapters.map(({ start }) => start);
  const sound = ambience(session.score, plan.seconds, starts, session.code);
  const files = filesOf(script.code);
  const at = (name: string) => join(folder, name);
  const mp3 = at(files.sound);
  encode(mix(plan.placed, sound, plan.seconds), mp3, {
    title: script.title,
    artist: 'Ledgerline',
    album,
    track: `${script.step}/9`,
  });
  const { loudness: lufs, truePeak: truePeakDb } = loudnessOf(['-i', mp3]);
  if (truePeakDb > ceiling) throw new Error(`The true peak of ${files.sound} is ${truePeakDb} dB, above ${ceiling}.`);
  const note = `Made by the factory of Ledgerline from the script of ${script.code}.`;
  writeFileSync(at(files.captions), webvtt(plan.transcript, note));
  writeFileSync(at(files.chapters), webvtt(plan.chapters, note));
  writeFileSync(at(files.cover), await cover(script));
  return { seconds: plan.seconds, voice: { engine: voice.engine, name: voice.name }, loudness: { lufs, truePeakDb } };
}

process.stdout.write(JSON.stringify(await record(orderSchema.parse(JSON.parse(await text(process.stdin))))));
