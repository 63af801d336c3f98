'use client'

import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import type { Turn } from './scan-pages'
import type { OpenScan } from './use-scan'

/** A picture that lies on its side is no longer than the narrowest place for it is wide. */
const UPRIGHT = 'max-h-full max-w-full'
const ASIDE = 'max-h-32 max-w-32'
const ROTATION: Record<Turn, string> = {
  0: UPRIGHT,
  90: `${ASIDE} rotate-90`,
  180: `${UPRIGHT} rotate-180`,
  270: `${ASIDE} -rotate-90`,
}

/** One page as a picture: of a PDF drawn here, of a photograph as it is. `width` in CSS pixels. */
export function ScanPicture(props: {
  scan: OpenScan
  page: number
  turn: Turn
  width: number
  label: string
}) {
  const { scan, page, turn, width, label } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) void scan.pdf?.draw(page, canvas.current, width, turn).catch(() => undefined)
  }, [scan, page, turn, width])
  const look = 'border bg-white'
  return scan.pdf ? (
    <span role="img" aria-label={label} className="contents">
      <canvas ref={canvas} className={cn(look, UPRIGHT)} />
    </span>
  ) : (
    // not next/image: the portal must not keep copies of people's files
    <img src={`${scan.file.url}&show=1`} alt={label} className={cn(look, ROTATION[turn])} />
  )
}
