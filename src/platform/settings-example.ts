/** Prints `.env.example`: every setting with what it does, so that none can be without its line. */
import { settingShapes } from './settings-schema';

export function settingsExample(): string {
  const lines = ['# Copy to .env and change what you need. Every setting is optional outside production.'];
  for (const [name, shape] of Object.entries(settingShapes)) {
    const { description = '', example = '' } = shape.meta() as { description?: string; example?: string };
    lines.push('', `# ${description}`, `#${name}=${example}`);
  }
  return `${lines.join('\n')}\n`;
}

if (require.main === module) process.stdout.write(settingsExample());
