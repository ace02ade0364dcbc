import { prepareTemplate } from './prepare-template';

/** jest runs this once, before the first test of the project. */
export default (): Promise<void> => prepareTemplate('sqlite');
