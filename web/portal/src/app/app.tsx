/** What stands around every page: colours, direction, words, the client of the API, the addresses. */
import { FluentProvider } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { routes } from './routes';
import { useTheme } from './theme';
import { makeClient } from '../api/client';
import { direction } from '../words/words';

export function App() {
  const theme = useTheme();
  const { i18n } = useTranslation();
  // The server answers in the language that was chosen: what was read in another is read anew.
  const client = useMemo(() => makeClient(i18n.language), [i18n.language]);
  return (
    <FluentProvider theme={theme} dir={direction()}>
      <Provider value={client}>
        <RouterProvider router={routes} />
      </Provider>
    </FluentProvider>
  );
}
