"""What is kept in PostgreSQL: tables (`models`), the SQL (`jobs`, `files`, `tenants`), connections (`database`).

The tables are SQLAlchemy models so that Alembic can compare them with a database. The statements are SQL text run by psycopg:
each phase of a job's life is one statement, and the same text serves the asynchronous API and the synchronous worker.
"""
