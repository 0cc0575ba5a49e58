"""What the law says on a date: dated tables and the questions asked of them.

Every interval is inclusive at both ends and an empty end is open. Every question takes `as_of`; no answer
uses what became known later (an adequacy decision counts as lawful until the day it was struck down).
`None` means the tables cannot tell.
"""
