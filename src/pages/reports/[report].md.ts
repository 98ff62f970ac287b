import type { APIRoute } from 'astro';
import { reportMarkdown } from '../../pipeline/reports/report-markdown.ts';
import { targetAddress } from '../../site/chart/target-address.ts';
import { reportNamed } from '../../site/reports/all-reports.ts';
import { reportPaths } from '../../site/reports/report-paths.ts';
import { dataSource } from '../../site/sources/data-source.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ name: string }> = async ({ props: { name }, site }) => {
  const report = await reportNamed(name);
  const markdown = reportMarkdown(report, await dataSource(), (target) => new URL(targetAddress(target), site).href);
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
