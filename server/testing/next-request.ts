// Next's storages are made when they are imported, and only where this has been set up before.
import 'next/dist/server/node-environment-baseline'
import { createRequestStoreForAPI } from 'next/dist/server/async-storage/request-store'
import { createWorkStore } from 'next/dist/server/async-storage/work-store'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'
import type { NextRequest } from 'next/server'

/**
 * Runs a route handler as Next does, with `headers()` and `cookies()` of this request, so that a test can send real HTTP to
 * the real handler without a build.
 */
export function asNextRequest<T>(request: NextRequest, handle: () => Promise<T>): Promise<T> {
  const work = createWorkStore({
    page: '/api/route',
    buildId: 'test',
    deploymentId: 'test',
    previouslyRevalidatedTags: [],
    renderOpts: {
      cacheLifeProfiles: { default: { stale: 0, revalidate: 0, expire: 0 } },
      staticPageGenerationTimeout: 60,
      cacheComponents: false,
      validationLevel: 'warning',
      experimental: {
        isRoutePPREnabled: false,
        authInterrupts: true,
        useCacheTimeout: 60,
        durableUseCacheEntries: false,
      },
      waitUntil: undefined,
      onClose: () => {},
      onAfterTaskError: undefined,
    },
  })
  const unit = createRequestStoreForAPI(
    request,
    request.nextUrl,
    { tags: [], expirationsByCacheKind: new Map() },
    undefined,
    undefined,
    undefined,
  )
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(unit, handle))
}
