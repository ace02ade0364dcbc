/** What the server wrote into the page: nothing secret, nothing of the viewer. */
export interface PageSettings {
  /** How people are reached without this page; empty where the operator says nothing. */
  readonly callUs: string;
  /** Whether this is a demo world, whose mail can be read. */
  readonly demoMail: boolean;
  readonly explorer: boolean;
}

const NONE: PageSettings = { callUs: '', demoMail: false, explorer: false };

export const pageSettings: PageSettings = read(document.documentElement.dataset.settings);

function read(text: string | undefined): PageSettings {
  try {
    return { ...NONE, ...(JSON.parse(text ?? '{}') as Partial<PageSettings>) };
  } catch {
    return NONE;
  }
}
