"""Trains the reader: one small encoder with a head for every learned answer."""
