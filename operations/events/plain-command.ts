import { z } from 'zod';
import type { NewEvent } from './event.ts';
import { inWords } from './github.ts';
import type { Delivered, Said } from './said.ts';

/** What a script may ask for: that a stage of the loop does so many things now. Nobody has a machine do more than twenty at once. */
export const stageInput = z.strictObject({
  stage: z.string().regex(/^[a-z][a-z\d-]{0,39}$/, 'should be the name of a stage'),
  count: z.int().min(1).max(20),
});

/** The form in which scripts ask for something (R004-009, B004-11). */
const plainCommand = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('stage'), ...stageInput.shape })]);

/** What a script asks for, as an event. Two that say the same are one within a minute: without an id nothing else tells them apart. */
export function fromPlainCommand(
  body: unknown,
  { deliveryId, receivedAt }: Delivered,
  home: string,
  hasId: boolean,
): Said {
  const read = plainCommand.safeParse(body);
  if (!read.success) return { wrong: inWords('stage', read.error) };
  const { type: name, ...input } = read.data;
  const event: Extract<NewEvent, { kind: 'command' }> = {
    ...{ source: 'webhook', kind: 'command', repository: home, actor: null, receivedAt, payload: { name, input } },
    deliveryId: hasId ? deliveryId : `${deliveryId}@${receivedAt.slice(0, 16)}`,
  };
  return { event };
}
