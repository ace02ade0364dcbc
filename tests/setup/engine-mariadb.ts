process.env.CASEGATE_TEST_ENGINE = 'mariadb';

if (!process.env.CASEGATE_TEST_MARIADB_URL) {
  throw new Error(
    'CASEGATE_TEST_MARIADB_URL is not set: `npm test` starts a MariaDB and sets it; or name a server of your own, mysql://root@127.0.0.1:3306',
  );
}
