process.env.CASEGATE_TEST_ENGINE = 'sqlite';
