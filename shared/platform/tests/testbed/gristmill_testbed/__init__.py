"""A throwaway service: one job kind for each thing that can happen to a job."""
