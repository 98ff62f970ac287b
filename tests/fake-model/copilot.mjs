#!/usr/bin/env node
/**
 * A stand-in for Copilot's command line. It answers with how it was started, so that a test sees what a model could get at; words of the
 * prompt make it fail, hang, leak its token or print without end.
 */
import { readdirSync } from 'node:fs';

const [option, prompt = '', ...others] = process.argv.slice(2);
const { HOME, COPILOT_HOME, ...environment } = process.env;

if (prompt.includes('please fail')) {
  console.error(`the prompt was: ${prompt}`);
  process.exitCode = 1;
} else if (prompt.includes('please hang')) setInterval(() => {}, 1000);
else if (prompt.includes('please flood')) {
  const flood = () => process.stdout.write('la '.repeat(50_000), flood);
  flood();
} else if (prompt.includes('please leak'))
  console.log(JSON.stringify({ summary: process.env['COPILOT_GITHUB_TOKEN'] }));
else if (prompt.includes('please tell')) console.log('There is no object in this.');
else {
  const isHome = HOME === process.cwd() && COPILOT_HOME === HOME;
  const asksForFile = /@[\w./]/.test(prompt);
  const seen = { option, others, asksForFile, variables: Object.keys(environment), files: readdirSync('.'), isHome };
  console.log(`● Here it is:\n${JSON.stringify({ summary: 'Calm.', seen })}`);
}
