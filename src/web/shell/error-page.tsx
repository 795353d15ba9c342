import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../components/problem.tsx';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return <Problem error={error} retry={reset} />;
}
