import { Final } from '../engine/engine.ts';
import { newId } from '../engine/ids.ts';
import { messageOf } from '../engine/steps.ts';
import { type Came, takeOne } from '../inbox/take-one.ts';
import { asked, askedOf } from './asked.ts';
import { noteRun, settleRuns } from './runs-of-queue.ts';
import type { Shop } from './shop.ts';
import type { Stage, Workplace } from './stage.ts';
import { workOne } from './work-one.ts';

/** Something that a round did, or could not do. */
export interface Happened {
  readonly came: 'done' | 'skipped' | 'waits' | 'failed' | 'dead' | 'lost';
  readonly stage: string;
  readonly key: string;
  readonly title: string;
  /** What came of it, why it waits, or what went wrong. */
  readonly why: string;
}

/** What was asked for and done is forgotten after so long. */
const keptDays = 7;

/** Takes what somebody asked for, then what waits for each regular stage. One that breaks stops no other. */
export async function workRound(shop: Shop, at: { folder: string; sha: string } | undefined): Promise<Happened[]> {
  const { desk, stages, regular, keep, late, tell } = shop;
  await settleRuns(desk);
  if (!at) return [];
  const say = async (line: string) => tell(line);
  const place: Workplace = { desk, ...at, keep, signal: late, say };
  const happened = await workAsked(shop, place);
  for (const stage of stages) if (regular.includes(stage.name)) happened.push(...(await workStage(shop, place, stage)));
  return happened;
}

async function workAsked(shop: Shop, place: Workplace): Promise<Happened[]> {
  const happened: Happened[] = [];
  const { queue } = shop.desk.store;
  const one = () =>
    takeOne(queue, { only: { stage: asked }, trouble: shop.tell, ...seconds(shop) }, async ({ key }) => {
      const { name, count } = askedOf(key);
      const stage = shop.stages.find((each) => each.name === name);
      if (!stage) throw new Final(`There is no stage "${name}".`);
      const came = await workStage(shop, place, stage, count);
      happened.push(...came);
      return { also: { result: JSON.stringify({ done: `${name}: ${came.length}` }) } };
    });
  for (let taken = await one(); taken; taken = shop.stop.aborted ? undefined : await one()) {
    const row = await queue.get(taken.claimed.id);
    if (row?.lastError) happened.push({ ...nameOf(row), came: 'failed', why: row.lastError });
  }
  await queue.forget(asked, longAgo(shop));
  return happened;
}

/** Lets a stage list what waits, and does it one after another, each once. */
async function workStage(
  shop: Shop,
  place: Workplace,
  stage: Stage,
  most = Number.POSITIVE_INFINITY,
): Promise<Happened[]> {
  const { desk, stop, tell } = shop;
  const { queue } = desk.store;
  const happened: Happened[] = [];
  const broke = (error: unknown) => {
    const why = messageOf(error);
    tell(`${stage.name}: ${why}`);
    happened.push({ came: 'failed', stage: stage.name, key: '', title: 'What waits', why });
  };
  try {
    const now = Date.parse(desk.now());
    const listed = await stage.waiting(place);
    // Names sort by their time: what is listed first is taken first.
    const named = listed.map((one, index) => ({ ...one, id: newId(now + index) }));
    await queue.put(stage.name, named);
    for (let count = 0; count < Math.min(most, listed.length) && !stop.aborted; count += 1) {
      const of = { only: { stage: stage.name }, trouble: tell, ...seconds(shop) };
      let gave: Came;
      const taken = await takeOne(queue, of, async (claimed, lost) => {
        gave = await workOne(shop, place, stage, claimed, lost);
        return gave;
      });
      if (!taken) break;
      const { id } = taken.claimed;
      const came = taken.counted ? await noteRun(desk, id, gave) : undefined;
      const one: Happened = {
        ...nameOf(taken.claimed),
        ...(came ?? { came: 'lost', why: 'Somebody else took it over.' }),
      };
      tell(`${stage.name}: ${one.title}: ${one.came}. ${one.why}`);
      happened.push(one);
    }
  } catch (error) {
    broke(error);
  }
  return happened;
}

const longAgo = ({ desk }: Shop) => new Date(Date.parse(desk.now()) - keptDays * 86_400_000).toISOString();

const nameOf = ({ stage, key, title }: Pick<Happened, 'stage' | 'key' | 'title'>) => ({ stage, key, title });

const seconds = ({ leaseSeconds }: Shop) => (leaseSeconds === undefined ? {} : { seconds: leaseSeconds });
