/** The form of an e-mail address alone; whether it exists is for the mail to find out. The server's rule is the stricter one. */
const ADDRESS = /^[^\s@,;<>()"]+@[^\s@.,;<>()"]+(\.[^\s@.,;<>()"]+)+$/;

export const isAddress = (text: string): boolean => ADDRESS.test(text.trim());
