"""Which learners are better on many tables: tests between them, and the answer in words (Demšar 2006; arXiv 2402.03970)."""
