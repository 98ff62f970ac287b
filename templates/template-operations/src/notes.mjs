/** What happened since, as a draft that a person may publish; commits of machines are left out. */
export const draftOf = (subjects) =>
  subjects.filter((line) => line !== '' && !/^chore\(deps/.test(line)).map((line) => `- ${line}`);

/** What a run that ends at a checkpoint leaves for the one that goes on: JSON, and nothing secret, for artifacts can be downloaded. */
export const checkpoint = (runId, notes) => ({
  run_id: runId,
  stage: 'publish',
  question: `Publish these ${notes.length} lines as release notes? Answer yes, or say why not.`,
  state: { notes },
});

/** What becomes of it once a person has answered. */
export function goOn({ state }, answer) {
  return /^\s*yes\b/i.test(answer)
    ? { publish: true, text: ['# Release notes', '', ...state.notes, ''].join('\n') }
    : { publish: false, text: `Not published. The answer was: ${answer.trim() || 'nothing'}\n` };
}
