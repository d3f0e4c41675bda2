"""Finetuning of pretrained text encoders: what they are (`encoders`), how they learn (`finetuning`)."""
