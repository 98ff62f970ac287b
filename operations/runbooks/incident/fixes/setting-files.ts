import type { Scene } from './fix.ts';

const folders = ['', 'config', 'src', 'src/config'];
const isSettings = /(?:^|\/)(?!package(?:-lock)?\.json$|tsconfig)[\w.-]+\.(?:json|ya?ml|toml|properties|ini)$/;

/** The files of settings that may have to do with an incident: those of folders that it names first. Workflows are none of them. */
export async function settingFiles({ world, sha, words }: Scene): Promise<ReadonlyMap<string, string>> {
  const { at, forge } = world;
  const named = words.flatMap((word) => [word, `src/${word}`, `services/${word}`, `apps/${word}`, `packages/${word}`]);
  const near = named.flatMap((folder) => [folder, `${folder}/config`]);
  const listed = (await forge.folders?.(at, sha, [...near, ...folders])) ?? [];
  const paths = [...new Set(listed.filter((path) => isSettings.test(path) && !path.startsWith('.')))].slice(0, 40);
  const texts = await forge.texts(at, sha, paths);
  const isNamed = (path: string) => words.some((word) => path.toLowerCase().includes(word));
  const sorted = paths.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  return new Map(sorted.flatMap((path) => (texts.has(path) ? [[path, texts.get(path) ?? ''] as const] : [])));
}
