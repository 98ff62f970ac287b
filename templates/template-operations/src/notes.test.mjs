import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkpoint, draftOf, goOn } from './notes.mjs';

test('a draft leaves out what machines did', () => {
  assert.deepEqual(draftOf(['feat: a', 'chore(deps): b', '']), ['- feat: a']);
});

test('what was left at the checkpoint is what is gone on with', () => {
  const left = JSON.parse(JSON.stringify(checkpoint(7, ['- feat: a'])));
  assert.equal(left.run_id, 7);
  assert.match(left.question, /these 1 lines/);
  assert.deepEqual(goOn(left, ' Yes, please'), { publish: true, text: '# Release notes\n\n- feat: a\n' });
  assert.deepEqual(goOn(left, 'not $(today)'), {
    publish: false,
    text: 'Not published. The answer was: not $(today)\n',
  });
});
