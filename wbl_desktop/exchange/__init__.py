"""Files of other programs: what is read from student systems and spreadsheets, and what is written for them."""
