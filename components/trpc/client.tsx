'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { useState, type ReactNode } from 'react'
import type { AppRouter } from '@/server/trpc/root'
import { failureOf } from './failure'

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>()
export { useTRPC }

/** Codes that another try will not change. */
const FINAL = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'SESSION_ENDED', 'INVALID_INPUT'])

function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The page came with fresh data and live events say when to look again.
        staleTime: 30_000,
        retry: (count, error) => count < 2 && !FINAL.has(failureOf(error).code),
      },
      // Without a line an act fails at once and says so; held back, it would happen by itself whenever the line returns.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/**
 * Typed calls for everything below. `actingFor` is the participant's id or `console`, taken from the address of the page,
 * so two tabs may act for two organisations; a change of it starts with an empty cache.
 */
export function TrpcProvider({ actingFor, children }: { actingFor: string; children: ReactNode }) {
  return (
    <Calls key={actingFor} actingFor={actingFor}>
      {children}
    </Calls>
  )
}

function Calls({ actingFor, children }: { actingFor: string; children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient)
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: '/api/trpc', maxItems: 20, headers: { 'x-acting-for': actingFor } })],
    }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
