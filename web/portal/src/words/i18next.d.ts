import type common from './en/common.json';
import type shell from './en/shell.json';
import type cases from './en/cases.json';
import type caseWords from './en/case.json';
import type newRequest from './en/new.json';
import type agreements from './en/agreements.json';
import type buy from './en/buy.json';
import type organisation from './en/organisation.json';
import type desk from './en/desk.json';
import type operator from './en/operator.json';
import type profile from './en/profile.json';
import type selfHelp from './en/self-help.json';
import type files from './en/files.json';

/** Keys are checked against the English words; a test sees that the Dutch have the same. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      shell: typeof shell;
      cases: typeof cases;
      case: typeof caseWords;
      new: typeof newRequest;
      agreements: typeof agreements;
      buy: typeof buy;
      organisation: typeof organisation;
      desk: typeof desk;
      operator: typeof operator;
      profile: typeof profile;
      'self-help': typeof selfHelp;
      files: typeof files;
    };
  }
}
