"""Finetuning of pretrained text and image models, an epoch at a time: what Quick-Tune searches over."""
