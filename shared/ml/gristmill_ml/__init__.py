"""What several methods use. A plain library: no platform, no HTTP, no queue, no database inside."""
