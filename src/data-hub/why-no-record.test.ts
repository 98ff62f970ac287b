import { expect, test } from 'vitest';
import { whyNoRecord } from './why-no-record.ts';

test.each([
  ['issue-14.yml', 'name it 14.yml;'],
  ['task_15.yaml', 'name it 15.yaml;'],
  ['16.yml.txt', 'name it 16.yml;'],
  ['12.YAML.bak', 'name it 12.yaml;'],
  ['12.yml~', 'name it 12.yml;'],
  ['issue-14.json', 'name it 14.json;'],
  ['notes.yml', 'such as 217.yml;'],
  ['99999999999999999999.yml', 'such as 217.yml;'],
  ['issue-99999999999999999999.json', 'such as 217.json;'],
])('%s keeps its ending where a name is advised', (name, advice) => {
  expect(whyNoRecord(name).mend).toContain(advice);
});

test.each(['17.JSON.gz', '17.json.zip', '17.tgz', '17.zip'])('%s is to be unpacked before it gets a name', (name) => {
  expect(whyNoRecord(name)).toEqual({
    what: 'is no record: it is compressed, and files are read as they are',
    mend: 'Unpack it first. If 17 is the number of its issue, name it 17.json; if it is no record, move it out of this folder.',
  });
});
