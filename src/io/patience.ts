/** Waits so many milliseconds and no longer. */
export const within = async <T>(work: Promise<T>, ms: number, fault: () => Error): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(fault()), ms) })
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}
