import { expect, test } from 'vitest'
import { browserResult, cannotRunHere, countsByProject, scriptResult, total, unitResult } from './suites'

const unitJson = (passed: number, failed: number, ...titles: string[]) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: [
      {
        assertionResults: titles.map((fullName) => ({
          status: 'failed',
          fullName,
          failureMessages: ['expected 1, got 2'],
        })),
      },
    ],
  })

const spec = (title: string, status: string, projectName = 'chromium') => ({
  file: 'plans.spec.ts',
  line: 7,
  title,
  ok: status !== 'unexpected',
  tests: [{ projectName, status }],
})

function browserJson(...specs: ReturnType<typeof spec>[]): string {
  const count = (wanted: string) => specs.filter(({ tests }) => tests[0]?.status === wanted).length
  return JSON.stringify({
    // Playwright puts the specs of a `describe` one level deeper.
    suites: [{ specs: specs.slice(0, 1), suites: [{ specs: specs.slice(1) }] }],
    stats: {
      expected: count('expected'),
      unexpected: count('unexpected'),
      flaky: count('flaky'),
      skipped: count('skipped'),
    },
  })
}

test.each([
  ['all pass', unitResult('unit', unitJson(3, 0), true), 3, 0],
  ['one fails', unitResult('unit', unitJson(2, 1, 'a rule'), false), 2, 1],
  ['Vitest crashes after tests that passed', unitResult('unit', unitJson(3, 0), false), 3, 1],
  ['no test was found', unitResult('unit', unitJson(0, 0), true), 0, 1],
  ['browser tests pass', browserResult('browser', browserJson(spec('a', 'expected')), true), 1, 0],
  [
    'a browser test fails',
    browserResult('browser', browserJson(spec('a', 'expected'), spec('b', 'unexpected')), false),
    1,
    1,
  ],
  ['Playwright crashes', browserResult('browser', browserJson(spec('a', 'expected')), false), 1, 1],
  ['no browser test was found', browserResult('browser', browserJson(), true), 0, 1],
  ['all browser tests are skipped', browserResult('browser', browserJson(spec('a', 'skipped')), true), 0, 1],
  ['a script counts', scriptResult('clients', 'CLI\n5 passed, 0 failed\n', 0), 5, 0],
  [
    'a script counts a failure',
    scriptResult('clients', '  failed: CLI: list\n4 passed, 1 failed\n', 1),
    4,
    1,
  ],
  ['a script ends badly after its counts', scriptResult('clients', '5 passed, 0 failed\n', 1), 5, 1],
  ['a script tries nothing', scriptResult('clients', '0 passed, 0 failed\n', 0), 0, 1],
  ['a script ends well without counts', scriptResult('clients', 'so far\n', 0), 0, 1],
  ['a script is killed', scriptResult('clients', 'so far\n', null), 0, 1],
  [
    'a script refuses the machine and says why',
    scriptResult('clients', 'not run: no root\n', cannotRunHere),
    0,
    0,
  ],
  ['a script refuses the machine without a word', scriptResult('clients', '', cannotRunHere), 0, 1],
])('%s', (_, { passed, failed }, expectedPassed, expectedFailed) => {
  expect({ passed, failed }).toEqual({ passed: expectedPassed, failed: expectedFailed })
})

test('every failure is named, and what did not run with its reason', () => {
  const { failures, notRun } = total([
    unitResult('unit', unitJson(0, 1, 'a rule'), false),
    browserResult('browser', browserJson(spec('a', 'skipped'), spec('b', 'unexpected')), false),
    scriptResult('deploy', 'not run: nginx: not installed\n  failed: start\n1 passed, 1 failed\n', 1),
  ])
  expect(failures).toEqual(['a rule\nexpected 1, got 2', 'plans.spec.ts:7 b', 'deploy: start'])
  expect(notRun).toEqual(['browser: 1 tests were skipped', 'deploy: nginx: not installed'])
})

test('the journeys are counted by engine', () => {
  const json = browserJson(
    spec('a', 'expected', 'chromium'),
    spec('a', 'unexpected', 'webkit'),
    spec('b', 'expected', 'webkit'),
  )
  expect(countsByProject(json)).toEqual(
    new Map([
      ['chromium', { passed: 1, failed: 0 }],
      ['webkit', { passed: 1, failed: 1 }],
    ]),
  )
})
