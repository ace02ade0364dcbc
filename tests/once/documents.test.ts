/** What is written down is there: commands, options, settings, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { commands as allCommands } from '../../src/cli/commands';
import { settingsExample } from '../../src/platform/settings-example';
import { settingShapes } from '../../src/platform/settings-schema';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(read(file)) as T;

/** Every page that people read. */
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...(existsSync(path.join(ROOT, 'docs'))
    ? (readdirSync(path.join(ROOT, 'docs'), { recursive: true }) as string[])
    : []
  )
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];
const inPages = (pattern: RegExp): [string, RegExpMatchArray][] =>
  pages.flatMap((page) => [...read(page).matchAll(pattern)].map((match): [string, RegExpMatchArray] => [page, match]));

const scripts = json<{ scripts: Record<string, string> }>('package.json').scripts;
const commands = new Map<string, Command>();
for (const command of allCommands()) {
  addCommand(command, '');
}

function addCommand(command: Command, above: string): void {
  const name = `${above} ${command.name()}`.trim();
  commands.set(name, command);
  for (const inner of command.commands) addCommand(inner, name);
}

describe('documents', () => {
  test('npm scripts that are named exist', () => {
    const named = inPages(/\bnpm (?:run )?(?:--silent )?(start|test|(?<=run (?:--silent )?)[a-z][a-z:-]*)/g);
    expect(
      named.map(([page, [, script]]) => [page, script]).filter(([, script]) => !(String(script) in scripts)),
    ).toEqual([]);
  });

  test('commands of casegate that are named exist, with their options', () => {
    const wrong = inPages(/casegate -- ([^`|\n)]*)/g).flatMap(([page, [, line = '']]) => {
      const words = line.trim().split(/\s+/);
      const command = [3, 2, 1].map((count) => commands.get(words.slice(0, count).join(' '))).find(Boolean);
      if (/^(--help|<|"\$@"|$)/.test(words[0] ?? '')) return [];
      const options = words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.split('=')[0]);
      const known = ['--help', ...(command?.options.map(({ long }) => long) ?? [])];
      return command && options.every((option) => known.includes(option)) ? [] : [`${page}: ${line}`];
    });
    expect(wrong).toEqual([]);
  });

  test('settings that are named exist, and every setting is in .env.example', () => {
    const known = [...Object.keys(settingShapes), 'CASEGATE_TEST_MARIADB_URL', 'CASEGATE_TEST_ENGINE'];
    const named = inPages(/\bCASEGATE_[A-Z_]*[A-Z]\b/g).map(([page, [name]]) => `${page}: ${name}`);
    expect([...new Set(named)].filter((each) => !known.includes(each.split(': ')[1] ?? ''))).toEqual([]);
    expect(read('.env.example')).toBe(settingsExample());
  });

  test('links within the repository lead somewhere', () => {
    const anchorsOf = (file: string): string[] =>
      [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .replace(/\s/g, '-'),
      );
    const broken = inPages(/\]\((?!https?:|mailto:)([^)\s]+)\)/g).filter(([page, [, target = '']]) => {
      const [file, anchor] = target.split('#');
      const full = file ? path.join(path.dirname(page), file) : page;
      if (!existsSync(path.join(ROOT, full))) return true;
      return Boolean(anchor) && full.endsWith('.md') && !anchorsOf(full).includes(anchor as string);
    });
    expect(broken.map(([page, [link]]) => `${page}: ${link}`)).toEqual([]);
  });

  test('rules that are cited exist', () => {
    const rules = existsSync(path.join(ROOT, 'docs/rules.md')) ? read('docs/rules.md') : '';
    const known = new Set([...rules.matchAll(/\bR(\d+)\b/g)].map(([, number]) => Number(number)));
    const cited = inPages(/\bR(\d{1,3})\b/g).map(([page, [, number]]) => `${page}: R${number}`);
    expect([...new Set(cited)].filter((each) => !known.has(Number(each.split('R').at(-1))))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  test('names no registry, so that any mirror serves it', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|registry\.npmjs|\.tgz"/);
  });

  test('package.json pins every package to one version', () => {
    const { dependencies, devDependencies } = json<Record<string, Record<string, string>>>('package.json');
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) =>
      /[\^~*<>]|latest/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
