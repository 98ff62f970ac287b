import { defineCommand } from 'citty';
import { gateNames } from '../../../content-schema/gates/gate.ts';
import { CommandError } from '../../../src/commands/command-error.ts';
import { settings } from '../../../src/settings/settings.ts';
import { say } from '../../../src/terminal/say.ts';
import { decideGate } from '../../runbooks/decide-gate.ts';
import { openDesk } from '../open-desk.ts';

const deciding = (name: string, description: string, decision: 'approved' | 'rejected') =>
  defineCommand({
    meta: { name, description },
    args: {
      run: { type: 'positional', required: true, description: 'the run' },
      reason: { type: 'string', required: true, description: 'why, in words that are kept', valueHint: 'TEXT' },
      gate: { type: 'string', description: 'the gate; "Manual Approval" unless given', valueHint: 'NAME' },
    },
    async run({ args: { run: runId, reason, gate = gateNames.approval } }) {
      const desk = await openDesk(settings(), 'A decision');
      try {
        const person = await desk.forge.viewer();
        const answer = await decideGate(desk, { runId, gate, decision, reason, person });
        if ('refused' in answer) throw new CommandError(answer.refused, '', { exitCode: 1 });
        say(`${gate}: ${decision} by ${person}.`);
      } finally {
        await desk.close();
      }
    },
  });

/** `ledgerline runbook approve`: lets a run go on. */
export const approve = deciding('approve', 'approves a gate of a run that somebody else asked for', 'approved');

/** `ledgerline runbook reject`: ends a run. */
export const reject = deciding('reject', 'rejects a gate of a run, which ends it', 'rejected');
