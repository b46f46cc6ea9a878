export const  ugly = {a : "double quotes"}
