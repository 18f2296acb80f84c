"""What staff can do: commands, queries, undo and the ports through which records are kept, drawn and sent."""
