/** `sql-server/emea/24x7` in parts: the family of products as people write it. R40. */
export function queueWords(queue: string): { family: string } {
  const [family = ''] = queue.split('/');
  return { family: family.split('-').map(capital).join(' ') };
}

const ABBREVIATIONS = ['sql'];
const SMALL = ['for', 'of', 'and'];

const capital = (word: string): string => {
  if (SMALL.includes(word)) return word;
  return ABBREVIATIONS.includes(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
};
