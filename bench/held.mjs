// Loaded into a service that a bench looks at: how long its main thread is held at the most, told on SIGUSR2 and begun anew.
let longest = 0
let last = performance.now()

function look() {
  const now = performance.now()
  longest = Math.max(longest, now - last)
  last = now
}

setInterval(look, 1).unref()
process.on('SIGUSR2', () => {
  look()
  process.stdout.write(`held ${longest.toFixed(1)}\n`)
  longest = 0
})
