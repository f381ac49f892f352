"""Relational tables of many reports: to Arrow, and from there to pandas, polars, DuckDB, Parquet, CSV and Excel."""

from fazhi.tabular.schemas import Column, Schema, schemas
from fazhi.tabular.tabulation import Tables, tables

__all__ = ["Column", "Schema", "Tables", "schemas", "tables"]
